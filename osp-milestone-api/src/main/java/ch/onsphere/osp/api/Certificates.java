package ch.onsphere.osp.api;

import java.security.cert.X509Certificate;
import java.util.List;

/**
 * The certificates of external systems, from {@code certs/external} of the tree. A change there
 * does not restart modules (OnSphere, "External resources"), so each call answers with what lies
 * there now.
 */
public interface Certificates {

    /**
     * The certificates of all files.
     *
     * @return the certificates, in the order of the file names
     */
    List<X509Certificate> all();

    /**
     * The certificates of one file.
     *
     * @param fileName the name within {@code certs/external}, such as {@code xprotect-ca.pem}
     * @return the certificates in the order of the file; empty when there is no such file or it
     *     holds no certificate
     */
    List<X509Certificate> ofFile(String fileName);

    /**
     * The names of the files, whether a certificate can be read from each or not.
     *
     * @return the names, in order
     */
    List<String> fileNames();
}
